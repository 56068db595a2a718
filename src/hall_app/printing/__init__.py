"""The forms engine: form file and values in, PDF bytes out."""
