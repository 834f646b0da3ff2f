package io.komdir.hiring.catalogue.salaryband;

import io.komdir.directory.Organization;
import io.komdir.directory.Organizations;
import io.komdir.hiring.catalogue.position.Level;
import io.komdir.hiring.catalogue.position.Position;
import io.komdir.hiring.catalogue.position.PositionService;
import io.komdir.platform.problem.ConflictException;
import io.komdir.platform.problem.NotFoundException;
import io.komdir.platform.problem.RuleViolationException;
import io.komdir.platform.problem.Violation;
import io.komdir.platform.web.Cursor;
import io.komdir.platform.web.Page;
import io.komdir.platform.web.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Shows bands, takes new ones, holds offers against them. */
@ApplicationScoped
@Transactional
class BandService {
    /** Most bands of one position, level, region and currency. */
    static final int MAX_VERSIONS = 200;

    private final SalaryBands bands;
    private final BandStore store;
    private final PositionService positions;
    private final Organizations organizations;

    BandService(SalaryBands bands, BandStore store, PositionService positions, Organizations organizations) {
        this.bands = bands;
        this.store = store;
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
        List<Band> history = new ArrayList<>(store.history(key, MAX_VERSIONS));
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
        store.allValid(position, currency, day, after, request.fetch())
                .forEach(band -> byKey.put(BandKey.of(band), band));
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
    public SavedBand put(String position, Level level, BandRequest input) {
        Organization organization = organizations.current();
        check(position, level, input, organization);
        Band band = input.band(position, level, organization);
        store.lock();
        List<Band> history = store.history(BandKey.of(band), MAX_VERSIONS);
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
        store.add(band);
        return new SavedBand(BandView.of(band), true);
    }

    /**
     * Holds an offer against its band.
     *
     * @throws NotFoundException when no band stands then
     */
    public OfferCheck check(OfferCheckRequest input) {
        CheckedOffer offer = input.offer();
        if (offer.to().compareTo(offer.from()) < 0) {
            throw new RuleViolationException(List.of(new Violation("offer.to", "at-least", offer.from())));
        }
        violation(input.position(), input.level()).ifPresent(violations -> {
            throw new RuleViolationException(List.of(violations));
        });
        return OfferCheck.of(offer, require(input.position(), input.level(), input.region(), input.on()));
    }

    private static SavedBand unchanged(Band existing, Band given) {
        if (!existing.hasSameContent(given)) {
            throw new ConflictException("band-stands", existing.effectiveFrom());
        }
        return new SavedBand(BandView.of(existing), false);
    }

    private void check(String position, Level level, BandRequest input, Organization organization) {
        List<Violation> violations = new ArrayList<>();
        violation(position, level).ifPresent(violations::add);
        input.violations(organization.currencyCode()).forEach(violations::add);
        if (!violations.isEmpty()) {
            throw new RuleViolationException(violations);
        }
    }

    private Optional<Violation> violation(String code, Level level) {
        Optional<Position> position = positions.find(code);
        if (position.isEmpty()) {
            return Optional.of(new Violation("position", "unknown", code));
        }
        return position.get().has(level)
                ? Optional.empty()
                : Optional.of(new Violation(
                        "level", "one-of", position.get().profile().levels()));
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
