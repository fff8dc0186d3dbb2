// Is there one Marker per id?
CREATE CONSTRAINT marker_id IF NOT EXISTS FOR (n:Marker) REQUIRE n.id IS UNIQUE
