"""What the sources say that claims are said to rest on."""
