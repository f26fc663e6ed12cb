"""What became of a figure between its source and those who retell it."""
