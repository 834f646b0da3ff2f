package io.komdir.hiring.catalogue.salaryband;

import io.komdir.directory.Organizations;
import io.komdir.hiring.catalogue.position.Level;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** The salary bands of the organization in scope, in its current currency. */
@ApplicationScoped
@Transactional
public class SalaryBands {
    private final BandRepository repository;
    private final Organizations organizations;

    SalaryBands(BandRepository repository, Organizations organizations) {
        this.repository = repository;
        this.organizations = organizations;
    }

    /**
     * The band that stands on the day: the region's own, else the one for all regions, else the default. Empty when there
     * is none.
     *
     * @param region null or blank for no region
     */
    public Optional<Band> find(String position, Level level, String region, LocalDate on) {
        String currency = organizations.current().currencyCode();
        BandKey key = new BandKey(position, level.name(), region == null ? "" : region.strip(), currency);
        return repository
                .valid(key, on)
                .or(() -> repository.valid(key.everywhere(), on))
                .or(() -> DefaultBands.find(position, level, currency));
    }
}
