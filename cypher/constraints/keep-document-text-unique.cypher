// Is there one DocumentText per id?
CREATE CONSTRAINT document_text_id IF NOT EXISTS FOR (n:DocumentText) REQUIRE n.id IS UNIQUE
