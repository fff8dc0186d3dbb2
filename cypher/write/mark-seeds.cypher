// Were the seeds loaded? From now on: yes, even when somebody takes them out again.
MERGE (m:Marker {id: 'seeds-loaded'})
RETURN count(m) AS markers
