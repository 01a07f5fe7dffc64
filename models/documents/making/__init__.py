"""Documents that we make ourselves: a CV from a few answers, a PDF from photos, the picture of a page."""
