"""What kinds of offers there are: the contract, the level of studies, the field of work."""

from enum import StrEnum


class Nature(StrEnum):
    """What kind of contract an offer is for (P01)."""

    APPRENTICESHIP = "apprenticeship"
    INTERNSHIP = "internship"
    JOB = "job"
    CONTRACT_JOB = "contract_job"
    PUBLIC_JOB = "public_job"


class Level(StrEnum):
    """The level of studies that an offer asks for, from none to a master's degree."""

    NONE = "none"
    CAP = "cap"
    BAC = "bac"
    BAC_2 = "bac_2"
    BAC_3 = "bac_3"
    BAC_5 = "bac_5"


class Domain(StrEnum):
    """The 29 fields of work of the public service's apprenticeship and internship market (S4, P26)."""

    RECEPTION = "reception"
    PURCHASING = "purchasing"
    ARCHITECTURE = "architecture"
    CULTURE = "culture"
    BUILDING = "building"
    DATA = "data"
    SCIENCE = "science"
    SALES = "sales"
    COMMUNICATION = "communication"
    DIPLOMACY = "diplomacy"
    ARCHIVES = "archives"
    LAW = "law"
    TEACHING = "teaching"
    FINANCE = "finance"
    ENVIRONMENT = "environment"
    AUDIT = "audit"
    SAFETY = "safety"
    HOSPITALITY = "hospitality"
    INDUSTRY = "industry"
    LOGISTICS = "logistics"
    HERITAGE = "heritage"
    SHOW = "show"
    DIGITAL = "digital"
    CHILDCARE = "childcare"
    HUMAN_RESOURCES = "human_resources"
    HEALTH = "health"
    SECURITY = "security"
    SPORT = "sport"
    IT = "it"
