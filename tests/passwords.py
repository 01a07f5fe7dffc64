"""Argon2 is slow on purpose. Where tests hash hundreds of passwords it is quick, at its least cost."""

from functools import partial

from argon2 import PasswordHasher

LEAST = {"time_cost": 1, "memory_cost": 8, "parallelism": 1}
# The same, in the words of the library that signs people in.
PASSLIB = {"argon2__rounds": 1, "argon2__memory_cost": 8, "argon2__parallelism": 1}
quick_argon2 = partial(PasswordHasher, **LEAST)
