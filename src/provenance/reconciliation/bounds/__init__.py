"""What all claims together leave possible, for any scope, reported or not."""
