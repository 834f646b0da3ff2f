package io.komdir.hiring.catalogue.compensation;

import io.komdir.directory.Organizations;
import io.komdir.platform.aggregate.VersionedStore;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.security.Caller;
import io.komdir.platform.sql.AdvisoryLock;
import io.komdir.platform.web.EntityTags;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Versions of compensation schemes of the organization in scope; they are only added. */
@ApplicationScoped
class SchemeRepository
        implements PanacheRepositoryBase<SchemeEntity, SchemeEntity.Key>,
                VersionedStore<String, SchemeVersion, SchemeRepository.Content> {
    private static final String NEWEST_AFTER = """
            code > ?1 and version = (select max(newer.version) from CompensationScheme newer where newer.code = s.code)
            """;

    private final Organizations organizations;
    private final Caller caller;
    private final Clock clock;
    private final AdvisoryLock lock;

    SchemeRepository(Organizations organizations, Caller caller, Clock clock, AdvisoryLock lock) {
        this.organizations = organizations;
        this.caller = caller;
        this.clock = clock;
        this.lock = lock;
    }

    /** What a version says, and from when on. */
    record Content(YearMonth validFrom, Scheme scheme) {}

    /** The version by which a month is paid. */
    Optional<SchemeVersion> valid(String code, YearMonth month) {
        return one("code = ?1 and validFrom <= ?2 order by version desc", code, month.atDay(1));
    }

    Optional<SchemeVersion> version(String code, int version) {
        return findByIdOptional(new SchemeEntity.Key(code, version)).map(SchemeEntity::schemeVersion);
    }

    /** The newest version of each scheme, by code, of those after {@code after}. */
    List<SchemeVersion> newestAfter(String after, int limit) {
        return find("from CompensationScheme s where " + NEWEST_AFTER + " order by code", after).page(0, limit).stream()
                .map(SchemeEntity::schemeVersion)
                .toList();
    }

    @Override
    public void lock(String code) {
        lock.lock("scheme", code);
    }

    /** The newest version. */
    @Override
    public Optional<SchemeVersion> findByKey(String code) {
        return one("code = ?1 order by version desc", code);
    }

    @Override
    public Content content(SchemeVersion version) {
        return new Content(version.validFrom(), version.scheme());
    }

    /** By the currency too, in which its amounts are shown. */
    @Override
    public EntityTag tag(SchemeVersion version) {
        return EntityTags.of(
                "compensation-scheme",
                version.code(),
                version.version(),
                organizations.current().currencyCode());
    }

    /** @throws ConflictException {@code scheme-later} when the newest version begins later */
    @Override
    public SchemeVersion save(String code, Optional<SchemeVersion> newest, Content content) {
        newest.filter(version -> version.validFrom().isAfter(content.validFrom()))
                .ifPresent(version -> {
                    throw new ConflictException("scheme-later", version.validFrom());
                });
        SchemeVersion next = new SchemeVersion(
                code,
                newest.map(SchemeVersion::version).orElse(0) + 1,
                content.validFrom(),
                content.scheme(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.name());
        persist(SchemeEntity.of(next));
        return next;
    }

    private Optional<SchemeVersion> one(String query, Object... parameters) {
        return find(query, parameters).page(0, 1).firstResultOptional().map(SchemeEntity::schemeVersion);
    }
}
