// Were the seeds loaded once?
RETURN EXISTS { (:Marker {id: 'seeds-loaded'}) } AS loaded
