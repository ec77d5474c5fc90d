-- The connection goes back to those of the office, which wait for each other as long as it takes.
reset lock_timeout;
