package org.ledgerhub.sandbox.exact;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the path of a call names.
 *
 * @param division its code
 * @param key of one object, absent for the whole resource
 */
record Place(
        DivisionBooks division, Resource resource, @Nullable String key) {
    private static final Pattern PATH = Pattern.compile("/(\\d+)/([^(]+)(?:\\((?:guid)?'?([^')]+)'?\\))?");

    static Place of(String path, ExactBooks books) {
        Matcher matcher = PATH.matcher(URLDecoder.decode(path, StandardCharsets.UTF_8));
        if (!matcher.matches()) {
            throw Refusal.plain(404, "Resource not found for the segment '" + path + "'.");
        }
        DivisionBooks division = Optional.of(Integer.parseInt(matcher.group(1)))
                .flatMap(books::division)
                .filter(known -> known.division().open())
                .orElseThrow(() -> Refusal.plain(403, "Division not accessible: " + matcher.group(1)));
        Resource resource = Resource.at(matcher.group(2))
                .orElseThrow(
                        () -> Refusal.plain(404, "Resource not found for the segment '" + matcher.group(2) + "'."));
        return new Place(division, resource, matcher.group(3));
    }
}
