"""What the program costs, measured: `python dev.py bench` prints it as tables."""
