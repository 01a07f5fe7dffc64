"""News of the platform, as the team writes them (A32)."""
