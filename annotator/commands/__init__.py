"""What the command line can do, a function each: arguments in, *Outcome* out."""
