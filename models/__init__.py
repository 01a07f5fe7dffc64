"""What is true on paper: tables, rules, who may do what. Imports no other room."""
