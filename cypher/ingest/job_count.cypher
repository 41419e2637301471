// Counts all jobs that wait, of all projects; the store keeps this number.
MATCH (j:Job)
RETURN count(j) AS total
