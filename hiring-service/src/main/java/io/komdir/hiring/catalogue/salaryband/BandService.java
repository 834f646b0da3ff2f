package io.komdir.hiring.catalogue.salaryband;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.hiring.catalogue.position.Level;
import io.komdir.hiring.catalogue.position.Position;
import io.komdir.hiring.catalogue.position.PositionService;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.Violations;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.EntityTags;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import io.komdir.platform.web.Versioned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.EntityTag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Shows bands, adds new ones, checks offers against them. */
@ApplicationScoped
@Transactional
class BandService {
    /** Most bands of one position, level, region and currency. */
    static final int MAX_VERSIONS = 200;

    private final SalaryBands bands;
    private final BandRepository repository;
    private final PositionService positions;
    private final Organizations organizations;

    BandService(SalaryBands bands, BandRepository repository, PositionService positions, Organizations organizations) {
        this.bands = bands;
        this.repository = repository;
        this.positions = positions;
        this.organizations = organizations;
    }

    /**
     * The band that stands on the day with those before and after it.
     *
     * @param on null for today
     * @throws NotFoundException when no band stands then
     */
    public BandHistoryView get(String position, Level level, String region, LocalDate on) {
        BandKey key = key(position, level, region);
        Band band = require(position, level, region, on);
        List<Band> history = new ArrayList<>(repository.history(key, MAX_VERSIONS));
        if (key.region().isEmpty()) {
            DefaultBands.find(position, level, key.currency()).ifPresent(history::add);
        }
        return new BandHistoryView(
                BandView.of(band), history.stream().map(BandView::of).toList());
    }

    /** The bands that stand on the day, by position, level and region. */
    public Page<BandView> list(String position, LocalDate on, PageRequest request) {
        LocalDate day = on == null ? organizations.today() : on;
        String currency = currency();
        BandKey after = request.after()
                .map(cursor -> new BandKey(cursor.text(0), cursor.text(1), cursor.text(2), currency))
                .orElse(new BandKey("", "", "", currency));
        NavigableMap<BandKey, Band> byKey = new TreeMap<>(BandKey.ORDER);
        DefaultBands.in(currency).stream()
                .filter(band -> position == null || band.position().equals(position))
                .filter(band -> BandKey.ORDER.compare(BandKey.of(band), after) > 0)
                .forEach(band -> byKey.put(BandKey.of(band), band));
        repository.allValid(position, day, after, request.fetch()).forEach(band -> byKey.put(BandKey.of(band), band));
        List<Band> rows = byKey.values().stream().limit(request.fetch()).toList();
        return Page.of(rows, request, band -> Cursor.of(band.position(), band.level(), band.region()))
                .map(BandView::of);
    }

    /**
     * Adds a band. The same again changes nothing.
     *
     * @throws ConflictException {@code band-stands} when the band of that day says something else, {@code band-later} when
     *     one of a later day stands
     */
    Versioned<BandView> put(String position, Level level, BandRequest input) {
        Organization organization = organizations.current();
        check(position, level, input, organization);
        Band band = input.band(position, level, organization);
        repository.lock();
        List<Band> history = repository.history(BandKey.of(band), MAX_VERSIONS);
        Optional<Band> sameDay = history.stream()
                .filter(existing -> existing.effectiveFrom().equals(band.effectiveFrom()))
                .findFirst();
        if (sameDay.isPresent()) {
            return unchanged(sameDay.get(), band);
        }
        history.stream()
                .findFirst()
                .filter(last -> last.effectiveFrom().isAfter(band.effectiveFrom()))
                .ifPresent(last -> {
                    throw new ConflictException("band-later", last.effectiveFrom());
                });
        if (history.size() >= MAX_VERSIONS) {
            throw new ConflictException("too-many-bands", MAX_VERSIONS);
        }
        repository.add(band);
        return Versioned.created(BandView.of(band), tag(band));
    }

    /**
     * Checks an offer against its band.
     *
     * @throws NotFoundException when no band stands then
     */
    public OfferCheck check(OfferCheckRequest input) {
        CheckedOffer offer = input.offer();
        new Violations()
                .when(offer.to().compareTo(offer.from()) < 0, "offer.to", "at-least", offer.from())
                .throwIfAny();
        Violations violations = new Violations();
        checkLevel(input.position(), input.level(), violations);
        violations.throwIfAny();
        return OfferCheck.of(offer, require(input.position(), input.level(), input.region(), input.on()));
    }

    private static Versioned<BandView> unchanged(Band existing, Band given) {
        if (!existing.hasSameContent(given)) {
            throw new ConflictException("band-stands", existing.effectiveFrom());
        }
        return Versioned.of(BandView.of(existing), tag(existing));
    }

    private static EntityTag tag(Band band) {
        return EntityTags.of("salary-band", BandView.of(band));
    }

    private void check(String position, Level level, BandRequest input, Organization organization) {
        Violations violations = new Violations();
        checkLevel(position, level, violations);
        input.check(organization.currencyCode(), violations);
        violations.throwIfAny();
    }

    private void checkLevel(String code, Level level, Violations violations) {
        Optional<Position> position = positions.find(code);
        if (position.isEmpty()) {
            violations.add("position", "unknown", code);
        } else if (!position.get().has(level)) {
            violations.add("level", "one-of", position.get().profile().levels());
        }
    }

    private Band require(String position, Level level, String region, LocalDate on) {
        return bands.find(position, level, region, on == null ? organizations.today() : on)
                .orElseThrow(() -> new NotFoundException("salary-band", position + " " + level + " " + currency()));
    }

    private BandKey key(String position, Level level, String region) {
        return new BandKey(position, level.name(), region == null ? "" : region.strip(), currency());
    }

    private String currency() {
        return organizations.current().currencyCode();
    }
}
