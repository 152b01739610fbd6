"""From scores to a decision: arithmetic that anybody can repeat with a pencil."""
