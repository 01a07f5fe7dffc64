"""What files of several types hold."""

WEB = "https://fr.linkedin.com/in/amina"
EVIL = "https://evil.example/x.dotm"
DTD = '<!DOCTYPE a [<!ENTITY b "lol"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>'
