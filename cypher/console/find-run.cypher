// Does Neo4j still work on this run of the console?
SHOW TRANSACTIONS YIELD transactionId, metaData
WHERE metaData.planGraphRun = $run
RETURN transactionId
