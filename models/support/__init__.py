"""What helps people who use Tremplin: what they ask the team, and the webinars that it holds."""
