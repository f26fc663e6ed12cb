"""What reconciliation worked out, in words."""
