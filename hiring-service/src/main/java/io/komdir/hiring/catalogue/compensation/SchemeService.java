package io.komdir.hiring.catalogue.compensation;

import io.komdir.directory.Organizations;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.security.Caller;
import io.komdir.platform.tenancy.OrganizationScope;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the versions of schemes. */
@ApplicationScoped
@Transactional
class SchemeService {
    private final SchemeStore store;
    private final Organizations organizations;
    private final Caller caller;
    private final Clock clock;

    SchemeService(SchemeStore store, Organizations organizations, Caller caller, Clock clock) {
        this.store = store;
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One version.
     *
     * @param version null for the newest
     * @throws NotFoundException when there is no such scheme or version
     */
    public SchemeVersion get(String code, Integer version) {
        Optional<SchemeVersion> found = version == null ? store.newest(code) : store.version(code, version);
        return found.orElseThrow(
                () -> new NotFoundException("compensation-scheme", version == null ? code : code + " " + version));
    }

    /** The newest version of each, by code. */
    public Page<SchemeVersion> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(store.page(after, request.fetch()), request, version -> Cursor.of(version.code()));
    }

    /**
     * Adds a version. The same scheme from the same month changes nothing.
     *
     * @throws ConflictException {@code scheme-later} when the newest version begins later
     */
    public SavedScheme put(String code, SchemeRequest input, String ifMatch, String ifNoneMatch) {
        check(code, input);
        store.lock(code);
        Optional<SchemeVersion> existing = store.newest(code);
        Preconditions.ifMatch(ifMatch, existing.map(this::tag));
        Preconditions.ifNoneMatch(ifNoneMatch, existing.map(this::tag));
        Scheme scheme = input.scheme();
        YearMonth validFrom = validFrom(input, scheme, existing);
        if (existing.filter(newest ->
                        newest.validFrom().equals(validFrom) && newest.scheme().equals(scheme))
                .isPresent()) {
            return new SavedScheme(existing.get(), false);
        }
        existing.filter(newest -> newest.validFrom().isAfter(validFrom)).ifPresent(newest -> {
            throw new ConflictException("scheme-later", newest.validFrom());
        });
        SchemeVersion next = new SchemeVersion(
                code,
                existing.map(SchemeVersion::version).orElse(0) + 1,
                validFrom,
                scheme,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name());
        store.add(next);
        return new SavedScheme(next, existing.isEmpty());
    }

    /** The tag of a version as it is shown. */
    EntityTag tag(SchemeVersion version) {
        return EntityTags.of("compensation-scheme", version.code(), version.version(), currency());
    }

    SchemeView view(SchemeVersion version) {
        return SchemeView.of(version, currency());
    }

    /** The month given; without one, that of the same scheme when it stands, else the current month. */
    private YearMonth validFrom(SchemeRequest input, Scheme scheme, Optional<SchemeVersion> existing) {
        if (input.validFrom() != null) {
            return input.validFrom();
        }
        return existing.filter(newest -> newest.scheme().equals(scheme))
                .map(SchemeVersion::validFrom)
                .orElseGet(() -> YearMonth.from(organizations.today()));
    }

    private String currency() {
        return organizations.current().currencyCode();
    }

    private static void check(String code, SchemeRequest input) {
        Stream<Violation> named =
                OrganizationScope.isCode(code) ? Stream.empty() : Stream.of(new Violation("code", "code"));
        List<Violation> violations = Stream.concat(named, input.violations("")).toList();
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }
}
