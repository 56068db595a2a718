# bare_linux
