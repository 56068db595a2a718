"""Households on the screen: their page, and what happens to them."""
