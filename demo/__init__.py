"""The demo: made-up organisations, offers and people, whose past is told through the real verbs. Nothing imports it."""
