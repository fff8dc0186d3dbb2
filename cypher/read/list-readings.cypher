// Which files is the graph made of, and which pipeline read each?
MATCH (d:Document)
WHERE d.complete
RETURN d.sha256 AS sha256, d.pipelineVersion AS pipeline
ORDER BY sha256
