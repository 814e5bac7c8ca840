"""The room for films in the admin. Whatever a person may not see or do is a 404."""
