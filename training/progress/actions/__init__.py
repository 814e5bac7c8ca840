"""Write down what was done. Every write merges; only voiding takes something back."""
