package io.komdir.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.TreeSet;

/** Who makes this request, whatever the credential was. Usable only behind {@code @RolesAllowed}. */
@RequestScoped
public class Caller {
    /** Attribute of the identity: code of the organization, from the token's claim or the API key. */
    public static final String ORGANIZATION = "organization";
    /** Attribute of the identity: the one source an API key or a token's claim is bound to, absent when free. */
    public static final String SOURCE = "source";

    /** Attribute of the identity: id of the API key, absent for a token. */
    public static final String CREDENTIAL = "credential";

    private final SecurityIdentity identity;

    @Inject
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Code of the caller's organization; the only one whose data the request sees. */
    public String organization() {
        String organization = identity.getAttribute(ORGANIZATION);
        if (organization == null) {
            throw new IllegalStateException("the request has no authenticated organization");
        }
        return organization;
    }

    /**
     * What distinguishes this caller from all others: the organization, the kind of credential and whose it is, and what it is good
     * for. A token and an API key of the same name are two callers, and so are tokens of one subject that are bound to
     * different sources or have different roles.
     */
    public String identity() {
        return String.join("\n", organization(), credential(), source().orElse(""), roles());
    }

    /**
     * The credential within the organization, {@code key <id>} or {@code token <subject>}: the same for as long as it is in
     * use, whatever it is allowed meanwhile, and never that of another caller, as a name may be.
     */
    public String credential() {
        String key = identity.getAttribute(CREDENTIAL);
        return key == null ? "token " + name() : "key " + key;
    }

    private String roles() {
        return String.join(" ", new TreeSet<>(identity.getRoles()));
    }

    /** Subject of the token, or the name of the API key. */
    public String name() {
        return identity.getPrincipal().getName();
    }

    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /** The one source that the credential may push for and read, when it is bound to one. */
    public Optional<String> source() {
        return Optional.ofNullable(identity.getAttribute(SOURCE));
    }
}
