package io.komdir.platform.web;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Strong entity tags.
 *
 * <p>A resource that owns a version answers {@code EntityTags.ok(view, EntityTags.of("team", code, changedRevision))}
 * and carries {@link ETagByVersion}; the rest ({@code 304}, headers) is done by the filters.
 */
public final class EntityTags {
    private static final int TAG_BYTES = 16;

    private EntityTags() {}

    /** The same parts give the same tag in every replica and after every restart; any other part gives another tag. */
    public static EntityTag of(Object... parts) {
        MessageDigest digest = sha256();
        for (Object part : parts) {
            byte[] bytes = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            digest.update(Integer.toString(bytes.length).getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) ':');
            digest.update(bytes);
        }
        return tag(digest.digest());
    }

    /**
     * The tag of a report by the organization's revision and what else the answer depends on. It begins with the revision, so
     * that {@link Preconditions#ifMatch(String, long)} knows it again in any form of the answer.
     */
    public static EntityTag ofRevision(long revision, Object... parts) {
        return new EntityTag(revisionPrefix(revision) + of(parts).getValue());
    }

    static String revisionPrefix(long revision) {
        return "r" + revision + '.';
    }

    /** The tag of an answer by its bytes. */
    public static EntityTag ofContent(byte[] content) {
        return tag(sha256().digest(content));
    }

    /** 200 with the tag. */
    public static Response ok(Object view, EntityTag tag) {
        return Response.ok(view).tag(tag).build();
    }

    /** 201 for a thing that was not there before, 200 for a replaced one, with the tag of the new state. */
    public static Response put(Object view, EntityTag tag, boolean created) {
        return Response.status(created ? 201 : 200).entity(view).tag(tag).build();
    }

    private static EntityTag tag(byte[] digest) {
        byte[] head = java.util.Arrays.copyOf(digest, TAG_BYTES);
        return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(head));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
