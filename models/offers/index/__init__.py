"""The index of offers: tokens, bits, and the looks into it."""
