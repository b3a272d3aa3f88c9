"""The recipe's sections, one file each: what the user can choose at each of the eight stations."""
