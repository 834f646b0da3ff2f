package io.komdir.platform.web;

import jakarta.ws.rs.core.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The value of {@code If-Match} or {@code If-None-Match}: {@code *} or a list of tags (RFC 9110, 13.1). What is not a tag
 * matches nothing.
 */
record TagList(boolean any, List<EntityTag> tags) {
    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"");

    static TagList parse(String header) {
        if (header.trim().equals("*")) {
            return new TagList(true, List.of());
        }
        List<EntityTag> tags = new ArrayList<>();
        Matcher matcher = TAG.matcher(header);
        while (matcher.find()) {
            tags.add(new EntityTag(matcher.group(2), matcher.group(1) != null));
        }
        return new TagList(false, tags);
    }

    /** For {@code If-None-Match}: the opaque parts are the same, weak or not. */
    boolean matchesWeakly(EntityTag current) {
        return any || namesWeakly(current);
    }

    /** As above, without {@code *}. */
    boolean namesWeakly(EntityTag current) {
        return tags.stream().anyMatch(tag -> tag.getValue().equals(current.getValue()));
    }

    /** For {@code If-Match} of a bulk write: one strong tag of this revision. */
    boolean matchesRevision(long revision) {
        String prefix = EntityTags.revisionPrefix(revision);
        return any
                || tags.stream().anyMatch(tag -> !tag.isWeak() && tag.getValue().startsWith(prefix));
    }

    /** For {@code If-Match}: the same and both strong. */
    boolean matchesStrongly(EntityTag current) {
        return any || (!current.isWeak() && tags.contains(current));
    }
}
