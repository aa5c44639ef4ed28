"""Makes the demonstration set: invented unions whose sums meet the published totals where there are any."""
