"""The law of scope: every breach of it, each by its least set of claims."""
