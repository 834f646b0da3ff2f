package io.komdir.platform.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** The organization of one request context. It dies with the request, so that no thread carries it to the next one. */
@RequestScoped
class CurrentOrganization {
    private String code;

    String code() {
        return code;
    }

    void become(String organization) {
        code = organization;
    }
}
