"""warmhands takes an ordinary person safely through giving a massage at home."""
