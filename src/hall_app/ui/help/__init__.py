"""Help beside the page, from Markdown files in each language."""
