"""Likely slips: jumps, digits, and sums told as reports, with what speaks for each."""
