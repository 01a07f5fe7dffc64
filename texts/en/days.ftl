### Days and hours in words: $day is the day in words, $hour the hour of the day, $minute in two digits. A day: openweb.ftl

# $day: the day, in words
# $hour: the hour of the day
# $minute: in two digits
moment = { $day } at { $hour }:{ $minute }
