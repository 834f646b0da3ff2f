package io.komdir.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A failure that the caller gets as an RFC 9457 problem of type {@code urn:komdir:problem:<slug>}.
 *
 * <p>Title and detail stand in the bundles under {@code problem.<slug>.title} and {@code problem.<slug>.detail}; the
 * detail may quote the arguments as {@code {0}}, {@code {1}}. It carries no stack trace: it is an answer, not a bug.
 */
public abstract class ProblemException extends RuntimeException {
    private final int status;
    private final String slug;
    private final transient List<Object> args;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    protected ProblemException(int status, String slug, Object... args) {
        super(slug, null, false, false);
        this.status = status;
        this.slug = slug;
        this.args = List.of(args);
    }

    /** Adds an extension member to the problem's body, for example the list of what is still open. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Adds a header to the answer, for example {@code Retry-After}. */
    public ProblemException withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String slug() {
        return slug;
    }

    public List<Object> args() {
        return args;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public Map<String, String> headers() {
        return Collections.unmodifiableMap(headers);
    }

    /** The violated rules of the input, empty for anything that is not about rules. */
    public List<Violation> violations() {
        return List.of();
    }
}
