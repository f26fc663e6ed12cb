"""Claims placed by what they count, and what is looked up of them: never all pairs."""
