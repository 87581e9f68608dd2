"""What must not come out: on any way out of the program, looked for with invented people."""
