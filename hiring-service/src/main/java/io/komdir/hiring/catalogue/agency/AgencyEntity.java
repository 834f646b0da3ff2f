package io.komdir.hiring.catalogue.agency;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** An agency's row: fee and guarantee in columns of their own, the assessment as a document. */
@Entity(name = "Agency")
@Table(name = "agency")
class AgencyEntity {
    @TenantId
    @Column(name = "organization_id")
    String organizationId;

    @Id
    String code;

    String name;
    String website;
    String contact;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> positions;

    @Column(name = "fee_from")
    BigDecimal feeFrom;

    @Column(name = "fee_to")
    BigDecimal feeTo;

    @Column(name = "guarantee_days")
    Integer guaranteeDays;

    @Column(name = "guarantee_replacements")
    Integer guaranteeReplacements;

    @Column(name = "guarantee_conditions")
    String guaranteeConditions;

    @JdbcTypeCode(SqlTypes.JSON)
    Assessment assessment;

    /** What the assessment comes to, so that the ranking reads its best from an index. */
    @Column(name = "assessed_percent")
    BigDecimal assessedPercent;

    long version;

    Agency agency() {
        Fee fee = feeFrom == null ? null : new Fee(feeFrom, feeTo);
        Guarantee guarantee =
                guaranteeDays == null ? null : new Guarantee(guaranteeDays, guaranteeReplacements, guaranteeConditions);
        return new Agency(code, name, website, contact, positions, fee, guarantee, assessment);
    }

    void replace(Agency agency) {
        code = agency.code();
        name = agency.name();
        website = agency.website();
        contact = agency.contact();
        positions = agency.positions();
        feeFrom = agency.fee() == null ? null : agency.fee().from();
        feeTo = agency.fee() == null ? null : agency.fee().to();
        Guarantee guarantee = agency.guarantee();
        guaranteeDays = guarantee == null ? null : guarantee.days();
        guaranteeReplacements = guarantee == null ? null : guarantee.replacements();
        guaranteeConditions = guarantee == null ? null : guarantee.conditions();
        assessment = agency.assessment();
        assessedPercent = assessment == null ? null : assessment.percent();
        version++;
    }
}
