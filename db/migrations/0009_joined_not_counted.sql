-- How many joined is no longer told: what was kept of it goes too (decision 32).
DELETE FROM `figure` WHERE `name` = 'joined';
