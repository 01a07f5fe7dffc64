"""An offer as other machines read it: a JobPosting of schema.org."""

from datetime import timedelta
from typing import Any

from admin.openweb.addresses import whole
from models.database import local, start_of
from models.offers.offer import Nature, Offer
from models.offers.working_time import WorkingTime, times_told
from models.organisations import places
from texts import plain

NATURES = {
    Nature.APPRENTICESHIP: "OTHER",
    Nature.INTERNSHIP: "INTERN",
    Nature.JOB: "OTHER",
    Nature.CONTRACT_JOB: "TEMPORARY",
    Nature.PUBLIC_JOB: "OTHER",
}
TIMES = {WorkingTime.FULL: "FULL_TIME", WorkingTime.PART: "PART_TIME"}


def posting(offer: Offer) -> dict[str, Any]:
    """What is known of it, and nothing else."""
    told = {
        "workHours": offer.hours,
        "jobStartDate": offer.starts_on.isoformat() if offer.starts_on else "",
        "validThrough": local(start_of(offer.closes_on + timedelta(days=1))).isoformat() if offer.closes_on else "",
    }
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": offer.title,
        "description": offer.description,
        "identifier": {"@type": "PropertyValue", "name": offer.company.name, "value": offer.reference},
        "url": whole("openweb.offer", reference=offer.reference),
        "datePosted": offer.published_at.date().isoformat(),
        "employmentType": employment_types(offer),
        "hiringOrganization": {
            "@type": "Organization",
            "name": offer.company.name,
            "url": whole("openweb.company", id=offer.company_id),
        },
        "jobLocation": {"@type": "Place", "address": address_of(offer)},
        "industry": plain("offer-domain", value=offer.domain),
        **{name: value for name, value in told.items() if value},
    }


def address_of(offer: Offer) -> dict[str, str]:
    """The town, with its code where it has one."""
    place = places.commune(offer.commune)
    return {
        "@type": "PostalAddress",
        "addressLocality": place.name,
        "addressRegion": places.department(place.department).name,
        "addressCountry": "FR",
        **({"postalCode": place.postal_codes[0]} if place.postal_codes else {}),
    }


def employment_types(offer: Offer) -> list[str]:
    """The hours, as far as they are known; the contract, where the list has a word for it."""
    times = times_told(offer.hours)
    found = [word for time, word in TIMES.items() if time in times]
    contract = NATURES[Nature(offer.nature)]
    return [*found, contract] if contract != "OTHER" or not found else found
