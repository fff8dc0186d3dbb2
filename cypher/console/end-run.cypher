// Mark this run of the console to be ended: Neo4j does so where the query looks up from its work.
SHOW TRANSACTIONS YIELD transactionId AS running, metaData
WHERE metaData.planGraphRun = $run
TERMINATE TRANSACTIONS running YIELD message
RETURN message
