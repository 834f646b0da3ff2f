package io.komdir.hiring.catalogue.compensation;

import io.komdir.directory.Organizations;
import io.komdir.platform.aggregate.Upserts;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.text.Codes;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import io.komdir.platform.web.WriteConditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** Keeps the versions of compensation schemes. */
@ApplicationScoped
@Transactional
public class SchemeService {
    private final SchemeRepository repository;
    private final Organizations organizations;
    private final Upserts upserts;

    SchemeService(SchemeRepository repository, Organizations organizations, Upserts upserts) {
        this.repository = repository;
        this.organizations = organizations;
        this.upserts = upserts;
    }

    /** Whether the organization has a scheme of this code. */
    public boolean exists(String code) {
        return repository.findByKey(code).isPresent();
    }

    /** What is paid by it on the day, or by its newest version when none is valid yet; empty when there is no such scheme. */
    public Optional<Scheme> find(String code, LocalDate on) {
        return repository
                .valid(code, YearMonth.from(on))
                .or(() -> repository.findByKey(code))
                .map(SchemeVersion::scheme);
    }

    /**
     * One version.
     *
     * @param number null for the newest
     * @throws NotFoundException when there is no such scheme or version
     */
    SchemeVersion require(String code, Integer number) {
        Optional<SchemeVersion> found = number == null ? repository.findByKey(code) : repository.version(code, number);
        return found.orElseThrow(
                () -> new NotFoundException("compensation-scheme", number == null ? code : code + " " + number));
    }

    /** As {@link #require}, as it is shown. */
    Versioned<SchemeView> get(String code, Integer number) {
        SchemeVersion version = require(code, number);
        return Versioned.of(view(version), repository.tag(version));
    }

    /** The newest version of each, by code. */
    Page<SchemeView> list(PageRequest request) {
        String after = request.after().map(cursor -> cursor.text(0)).orElse("");
        return Page.of(repository.newestAfter(after, request.fetch()), request, version -> Cursor.of(version.code()))
                .map(this::view);
    }

    /** Adds a version. The same scheme from the same month changes nothing. */
    Versioned<SchemeView> put(String code, SchemeRequest request, WriteConditions conditions) {
        Violations violations = new Violations().when(!Codes.isCode(code), "code", "code");
        request.check(violations);
        violations.throwIfAny();
        Scheme scheme = request.scheme();
        return upserts.put(
                        repository,
                        code,
                        conditions,
                        newest -> new SchemeRepository.Content(validFrom(request, scheme, newest), scheme),
                        saved -> List.of())
                .map(this::view);
    }

    private SchemeView view(SchemeVersion version) {
        return SchemeView.of(version, organizations.current().currencyCode());
    }

    /** The month given; without one, that of the same scheme when it is the newest, else the current month. */
    private YearMonth validFrom(SchemeRequest request, Scheme scheme, Optional<SchemeRepository.Content> newest) {
        if (request.validFrom() != null) {
            return request.validFrom();
        }
        return newest.filter(content -> content.scheme().equals(scheme))
                .map(SchemeRepository.Content::validFrom)
                .orElseGet(() -> YearMonth.from(organizations.today()));
    }
}
