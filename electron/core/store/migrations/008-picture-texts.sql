-- What tools read in a picture, found by the picture: among a million messages there are few.
CREATE INDEX message_of_picture ON message (json_extract(detail, '$.reading.picture')) WHERE channel = 'picture-text';
