"""Who sits at the desk: login, change of clerk, passphrase, first set-up, settings."""
