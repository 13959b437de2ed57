-- Each two actors with one number in an authority file.
SELECT DISTINCT authority.actor, other.actor
FROM authority
JOIN authority AS other
    ON other.scheme = authority.scheme
   AND other.value = authority.value
   AND other.actor > authority.actor
ORDER BY 1, 2;
