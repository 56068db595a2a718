"""The page of the desk around the cases: who comes when, what is told, what people say."""
